import { describe, expect, it } from '@jest/globals';
import { given } from '../../../test/support/given-when-then.ts';
import { decidedFacts, town, TOWN_HEAD } from '../../../test/support/town.ts';
import { isOnRoster, nameOn, unitsOn } from './roster.ts';

const rename = (name: string, effectiveOn: string) => ({
  type: 'UnitRenamed',
  data: { unit: 'TDP-01', name, effectiveOn },
});
const { settings } = given(
  town,
  decidedFacts(
    TOWN_HEAD,
    rename('Tên hai', '2026-06-01'),
    rename('Tên một', '2026-03-01'),
    rename('Tên một, sửa', '2026-03-01'),
    { type: 'UnitClosed', data: { unit: 'TDP-02', effectiveOn: '2026-05-01' } },
  ),
).state;
const codesOn = (day: string, ...kinds: ('residentialGroup' | 'village' | 'partyCell')[]) =>
  unitsOn(settings, day, kinds.length > 0 ? kinds : undefined).map(({ unit }) => unit);

describe('the roster of a day', () => {
  it('has a unit from its enrolment until the day before it left', () => {
    expect(codesOn('2025-07-08')).toEqual([]);
    expect(codesOn('2026-01-31')).toEqual(['CB-01', 'TDP-01', 'TDP-02']);
    expect(codesOn('2026-02-01')).toEqual(['BAN-01', 'CB-01', 'TDP-01', 'TDP-02']);
    expect(codesOn('2026-04-30')).toEqual(['BAN-01', 'CB-01', 'TDP-01', 'TDP-02']);
    expect(codesOn('2026-05-01')).toEqual(['BAN-01', 'CB-01', 'TDP-01']);
  });

  it('can be asked for some kinds only', () => {
    expect(codesOn('2026-04-30', 'residentialGroup', 'village')).toEqual(['BAN-01', 'TDP-01', 'TDP-02']);
    expect(codesOn('2026-04-30', 'partyCell')).toEqual(['CB-01']);
  });

  it('knows whether one unit stands on it', () => {
    const unit = settings.units.get('TDP-02')!;
    expect(['2025-07-08', '2025-07-09', '2026-04-30', '2026-05-01'].map((day) => isOnRoster(unit, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('calls a unit by the name of the day, the later word winning', () => {
    const unit = settings.units.get('TDP-01')!;
    expect(
      ['2025-01-01', '2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((day) => nameOn(unit, day)),
    ).toEqual(['Tổ dân phố 1', 'Tổ dân phố 1', 'Tên một, sửa', 'Tên một, sửa', 'Tên hai']);
  });
});
