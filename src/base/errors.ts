/** Values put into a translated error message. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * An error that a person will read. `code` names three messages of the catalogue (`error.<code>.what`,
 * `.why`, `.do`), filled with `params`; the text of `message` is for developers.
 */
export class AppError extends Error {
  readonly code: string;
  readonly params: ErrorParams;
  constructor(code: string, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = "AppError";
    this.code = code;
    this.params = params;
  }
}

/** What an error looks like after crossing a worker's boundary. */
export interface ErrorShape {
  readonly code: string;
  readonly params: ErrorParams;
  readonly detail: string;
}

export const toShape = (error: unknown): ErrorShape =>
  error instanceof AppError
    ? { code: error.code, params: error.params, detail: error.message }
    : { code: "unexpected", params: {}, detail: error instanceof Error ? error.message : String(error) };

/** The error again; what it says itself comes before what was written for developers. */
export const fromShape = (shape: ErrorShape): AppError =>
  new AppError(shape.code, { detail: shape.detail, ...shape.params });
