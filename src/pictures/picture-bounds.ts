/** How large a picture may be, one row a bound with its source or reason. */
export const pictureBounds = {
  /** What Slack lets people upload: https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
  inputBytes: 10 * 1024 * 1024,
  /** The cameras of phones make 50 million; a small file can claim to be of any size. Frames count each. */
  inputPixels: 60_000_000,
  /** GitHub recommends objects of at most 1 MB: https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits */
  keptBytes: 1_000_000,
  /** Two screens of 3840 by 2160. Looking for the best 256 colours takes the whole picture in memory several times. */
  palettePixels: 17_000_000,
  /** A photo of 4000 by 3000; a larger one does not fit in 1 MB with its details anyway, and reads in a quarter the time. */
  lossyPixels: 12_000_000,
  /** WebP has 14 bits for a side: https://developers.google.com/speed/webp/faq */
  webpSide: 16_383,
  /** JPEG has 16 bits for a side, and libjpeg stops a little before: `JPEG_MAX_DIMENSION` in jmorecfg.h */
  jpgSide: 65_500,
  /** Text on a screen with two pixels to a point can be read at half its width, and not below. */
  readableScale: 0.5,
  /** The slowest of the pictures allowed took 11 s in several tries, on two cores. */
  secondsPerTry: 30,
} as const;
