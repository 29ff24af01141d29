/** Why a file is not a picture that can be printed: of another kind (which), or not whole. */
export type PictureFlaw = { readonly kind: 'unsupported'; readonly found: string } | { readonly kind: 'damaged' };

/** Thrown while a picture is taken apart; whoever knows its name puts it into words. */
export class PictureError extends Error {
  readonly flaw: PictureFlaw;

  constructor(flaw: PictureFlaw) {
    super(flaw.kind);
    this.name = 'PictureError';
    this.flaw = flaw;
  }
}

export function damaged(): PictureError {
  return new PictureError({ kind: 'damaged' });
}

export function unsupported(found: string): PictureError {
  return new PictureError({ kind: 'unsupported', found });
}
