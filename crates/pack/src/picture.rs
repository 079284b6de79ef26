//! Is this a picture, and within bounds? Decoded under limits and encoded anew (T9).

use std::io::Cursor;

use image::{ImageError, ImageFormat, ImageReader, Limits};

use crate::fault::Why;
use crate::limits::{LARGEST_PICTURE, LARGEST_SIDE};

/// The same picture, without anything else that was in the file. The name decides which of the two
/// formats it must be: what is inside must agree with it.
pub fn encoded_anew(path: &str, bytes: &[u8]) -> Result<Vec<u8>, Why> {
    let format = if path.ends_with(".png") { ImageFormat::Png } else { ImageFormat::Jpeg };
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_PICTURE);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| match error {
        ImageError::Limits(_) => Why::PictureTooLarge,
        _ => Why::NotAPicture,
    })?;
    let mut anew = Cursor::new(Vec::new());
    picture.write_to(&mut anew, format).map_err(|_| Why::NotAPicture)?;
    Ok(anew.into_inner())
}
