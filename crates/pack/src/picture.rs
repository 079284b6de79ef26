//! Is this a picture, and within bounds? Decoded under limits and encoded anew (T9).

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageError, ImageFormat, ImageReader, Limits};

use crate::fault::Why;
use crate::limits::{LARGEST_PICTURE, LARGEST_SIDE};
use crate::names::is_allowed;

/// The endings of pictures.
pub const ENDINGS: [&str; 3] = ["png", "jpg", "jpeg"];

/// A picture, point by point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// Points from left to right.
    pub width: u32,
    /// Points from top to bottom.
    pub height: u32,
    /// Red, green, blue and how opaque it is, a byte each, line by line.
    pub rgba: Vec<u8>,
}

/// Whether this is the name of a picture's file, without a folder.
#[must_use]
pub fn is_picture(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.contains(&ending) && !name.contains('/') && is_allowed(name)
}

/// The media type of a picture by its name.
#[must_use]
pub fn media_type(name: &str) -> &'static str {
    format(name).to_mime_type()
}

/// The same picture, without anything else that was in the file. The name decides which of the two
/// formats it must be: what is inside must agree with it.
pub(crate) fn encoded_anew(path: &str, bytes: &[u8]) -> Result<Vec<u8>, Why> {
    encoded(path, &decoded(path, bytes)?)
}

/// The same picture with at most so many points a side.
///
/// # Errors
/// [`Why::NotAPicture`] or [`Why::PictureTooLarge`].
pub fn smaller(name: &str, bytes: &[u8], side: u32) -> Result<Vec<u8>, Why> {
    encoded(name, &shrunk(decoded(name, bytes)?, side))
}

/// Its points, at most so many a side.
///
/// # Errors
/// As [`smaller`].
pub fn points(name: &str, bytes: &[u8], side: u32) -> Result<Points, Why> {
    let picture = shrunk(decoded(name, bytes)?, side).into_rgba8();
    Ok(Points { width: picture.width(), height: picture.height(), rgba: picture.into_raw() })
}

fn format(path: &str) -> ImageFormat {
    if path.ends_with(".png") { ImageFormat::Png } else { ImageFormat::Jpeg }
}

fn shrunk(picture: DynamicImage, side: u32) -> DynamicImage {
    let is_larger = picture.width().max(picture.height()) > side;
    if is_larger { picture.resize(side, side, FilterType::Triangle) } else { picture }
}

fn decoded(path: &str, bytes: &[u8]) -> Result<DynamicImage, Why> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_PICTURE);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format(path));
    reader.limits(limits);
    reader.decode().map_err(|error| match error {
        ImageError::Limits(_) => Why::PictureTooLarge,
        _ => Why::NotAPicture,
    })
}

fn encoded(path: &str, picture: &DynamicImage) -> Result<Vec<u8>, Why> {
    let mut anew = Cursor::new(Vec::new());
    picture.write_to(&mut anew, format(path)).map_err(|_| Why::NotAPicture)?;
    Ok(anew.into_inner())
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    fn drawn(name: &str, width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        RgbImage::new(width, height).write_to(&mut bytes, format(name)).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_large_picture_becomes_smaller_and_a_small_one_stays() {
        for (width, height, shown) in [(2_000, 1_000, (960, 480)), (300, 900, (300, 900))] {
            for name in ["hall.png", "hall.jpg"] {
                let Points { width, height, rgba } = points(name, &drawn(name, width, height), 960).unwrap();
                assert_eq!((width, height), shown);
                assert_eq!(rgba.len(), (width * height * 4) as usize);
                let again = smaller(name, &drawn(name, width, height), 960).unwrap();
                assert_eq!(points(name, &again, 960).unwrap().width, width);
            }
        }
        assert_eq!(smaller("hall.png", &drawn("hall.jpg", 9, 9), 960), Err(Why::NotAPicture));
        assert_eq!(smaller("hall.png", &drawn("hall.png", 5_000, 1), 960), Err(Why::PictureTooLarge));
    }

    #[test]
    fn a_picture_is_named_as_a_file_without_a_folder() {
        assert!(is_picture("our-hall.jpg") && is_picture("A_1.png"));
        for name in
            ["hall", "hall.svg", "../hall.png", "a/hall.png", "厅.png", ".png", "con.png", "hall.png "]
        {
            assert!(!is_picture(name), "{name}");
        }
    }
}
