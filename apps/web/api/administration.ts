import type { AccountRow, SignInRow, TokenBody, TokenRow } from './answers.ts';
import { answerOf, api } from './client.ts';

/** What administers the installation and one's own access: it comes with its page, not with the overview. */
export const accounts = async (): Promise<readonly AccountRow[]> => (await answerOf(api.GET('/api/accounts'))).rows;
export const addAccount = (body: {
  account: string;
  name: string;
  installationAdministrator: boolean;
}): Promise<{ link: string }> => answerOf(api.POST('/api/accounts', { body }));
export const resetPassword = (a: string): Promise<{ link: string }> =>
  answerOf(api.POST('/api/accounts/{a}/password-reset', { params: { path: { a } } }));
export const disableAccount = async (a: string): Promise<void> => {
  await answerOf(api.POST('/api/accounts/{a}/disabling', { params: { path: { a } } }));
};
export const signIns = async (a: string): Promise<readonly SignInRow[]> =>
  (await answerOf(api.GET('/api/accounts/{a}/sign-ins', { params: { path: { a } } }))).rows;
export const tokens = async (): Promise<readonly TokenRow[]> => (await answerOf(api.GET('/api/tokens'))).rows;
export const issueToken = (body: TokenBody): Promise<{ id: number; secret: string }> =>
  answerOf(api.POST('/api/tokens', { body }));
export const revokeToken = async (id: number): Promise<void> => {
  await answerOf(api.DELETE('/api/tokens/{id}', { params: { path: { id: String(id) } } }));
};
export const changePassword = async (password: string, newPassword: string): Promise<void> => {
  await answerOf(api.POST('/api/password', { body: { password, newPassword } }));
};
export const signOutEverywhere = async (): Promise<void> => {
  await answerOf(api.DELETE('/api/sessions'));
};
