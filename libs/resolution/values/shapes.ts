import { z } from 'zod';
import { isLocalDate } from './local-date.ts';
import { parsePeriod } from './period.ts';

/**
 * The shapes that events and commands share. A check that fails names its code in the message: the door turns
 * it into a refusal (see commands/parse-command.ts), and the message catalogue into a sentence.
 */
/** Control characters, halves of a character (lone surrogates), and the separators that break a line. */
const CONTROL_CHARACTERS = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

const line = (max: number) =>
  z
    .string()
    .min(1, 'text-empty')
    .max(max, 'text-too-long')
    .refine((text) => !CONTROL_CHARACTERS.test(text), 'text-control-characters')
    .refine((text) => text === text.trim(), 'text-untrimmed')
    .refine((text) => text === text.normalize('NFC'), 'text-not-nfc');

/** One line of text of up to 300 characters, NFC, without control characters: names, offices, document numbers. */
export const Line = line(300).describe('one line of text, NFC, up to 300 characters');

/** An account: letters, digits, `.`, `_`, `-`; never a person's name (names live in the accounts store). */
export const AccountId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/, 'account-malformed')
  .describe('account id, such as clerk-01; never a person’s name');
export type AccountId = z.infer<typeof AccountId>;

export const LedgerId = z
  .string()
  .max(63, 'ledger-malformed')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'ledger-malformed')
  .describe('ledger id, such as to-hieu-2025-2030');

/** Codes are typed by people: capitals, digits and hyphens. */
const code = (problem: string) => z.string().regex(/^[A-Z0-9](?:[A-Z0-9-]{0,30}[A-Z0-9])?$/, problem);
export const TargetCode = code('target-malformed').describe('target code, such as TH-07');
export const UnitCode = code('unit-malformed').describe('unit code, such as TDP-01');
export const SchemeCode = code('scheme-malformed').describe('scheme code, such as DA-01');
export const ModelCode = code('model-malformed').describe('accepted model of a coverage target, such as NTT');

/** The number of an event in its ledger, from 1. Results, corrections, estimates and proposals are named by the event that began them. */
export const Position = z
  .int('position-malformed')
  .min(1, 'position-malformed')
  .max(Number.MAX_SAFE_INTEGER, 'position-malformed')
  .describe('event number in the ledger, from 1');

export const Day = z
  .string('date-malformed')
  .refine(isLocalDate, 'date-malformed')
  .describe('day in Vietnam, YYYY-MM-DD');
export const Year = z
  .int('year-malformed')
  .min(1900, 'year-malformed')
  .max(2999, 'year-malformed')
  .describe('calendar year');
export const PeriodKey = z
  .string('period-malformed')
  .refine((key) => parsePeriod(key) !== undefined, 'period-malformed')
  .describe('2026, 2026-H1, 2026-Q1 or 2026-03');

const CANONICAL_DECIMAL = /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d{0,9}[1-9])?$/;
/** A decimal of up to 30 digits, 10 of them after the point, in its one canonical spelling. */
export const DecimalText = z
  .string('number-malformed')
  .regex(CANONICAL_DECIMAL, 'number-malformed')
  .refine((text) => text.replace(/\D/g, '').length <= 30, 'number-too-long')
  .describe('decimal string: up to 30 digits, up to 10 decimals, no leading or trailing zeros');

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hexadecimal');

/** A free text stays outside the event, in the ledger's erasable store; the event holds the salted hash. */
export const TextRef = z
  .strictObject({ sha256: Sha256 })
  .describe('free text in the erasable store, by its salted hash');
export type TextRef = z.infer<typeof TextRef>;

/** The paper that a decision rests on. */
export const Document = z
  .strictObject({ number: Line, date: Day, issuer: Line })
  .describe('the document a decision rests on: number, date, issuer');
export type Document = z.infer<typeof Document>;

export const ROLES = ['administrator', 'clerk', 'approver', 'member', 'auditor'] as const;
export const Role = z.enum(ROLES, 'role-unknown');
export type Role = z.infer<typeof Role>;

const UNIT_KINDS = ['residentialGroup', 'village', 'partyCell'] as const;
export const UnitKind = z
  .enum(UNIT_KINDS, 'unit-kind-unknown')
  .describe('residentialGroup (tổ dân phố), village (bản), partyCell (chi bộ)');
export type UnitKind = z.infer<typeof UnitKind>;
