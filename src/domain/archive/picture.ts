/** A picture for the letterhead, looked through before it is used. */
export interface Picture {
  readonly format: 'png' | 'jpeg';
  /** The file without anything that is not the picture itself: no comments, no camera, no place. */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly digest: string;
}

/** A picture on a sheet; all lengths in points. */
export interface PlacedPicture {
  readonly picture: Picture;
  /** From the left edge of the first column. */
  readonly left: number;
  /** From the top of the row in which it stands down to its own top. */
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** Puts a picture into a box as large as it can be in its own proportions: at the left, in the middle of the height. */
export function fitPicture(picture: Picture, box: { readonly width: number; readonly height: number }): PlacedPicture {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { picture, left: 0, down: (box.height - height) / 2, width, height };
}
