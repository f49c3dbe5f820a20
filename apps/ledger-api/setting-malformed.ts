/** A variable of the environment is not what it must be. */
export class SettingMalformed extends Error {
  override readonly name = 'SettingMalformed';

  constructor(
    readonly setting: string,
    readonly input: string,
  ) {
    super(`${setting} is ${input}`);
  }
}
