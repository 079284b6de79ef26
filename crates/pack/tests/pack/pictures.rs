//! T9: pictures that are not what they say, or too large; and what stays of an honest one.

use std::io::Cursor;

use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage};
use pack::{Fault, Pack, Why};

use crate::making::course;

fn with(path: &str, bytes: Vec<u8>) -> Pack {
    Pack { others: [(path.to_owned(), bytes)].into(), ..course() }
}

fn cleaned(path: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Why> {
    match with(path, bytes).cleaned() {
        Ok(mut pack) => Ok(pack.others.remove(path).unwrap()),
        Err(mut faults) => {
            assert_eq!(faults.len(), 1);
            let Fault { file, why } = faults.remove(0);
            assert_eq!(file, path);
            Err(why)
        }
    }
}

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = RgbImage::from_pixel(width, height, Rgb([200, 30, 60]));
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn a_picture_stays_a_picture_and_what_was_behind_it_goes() {
    for (path, format) in [("L26/a.png", ImageFormat::Png), ("L26/a.jpg", ImageFormat::Jpeg)] {
        let mut bytes = picture(30, 20, format);
        bytes.extend(b"<script>alert(1)</script>");
        let anew = cleaned(path, bytes).unwrap();
        assert!(!anew.windows(8).any(|window| window == b"<script>"));
        let decoded = image::load_from_memory_with_format(&anew, format).unwrap();
        assert_eq!(decoded.dimensions(), (30, 20));
    }
}

#[test]
fn a_header_of_sixty_thousand_points_costs_nothing() {
    let mut bytes = picture(30, 20, ImageFormat::Png);
    // Width and height of the first chunk, and its check sum made right again.
    bytes[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    let sum = check_sum(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    assert_eq!(cleaned("a.png", bytes), Err(Why::PictureTooLarge));
}

#[test]
fn a_side_may_have_so_many_points_and_not_one_more() {
    assert!(cleaned("a.png", picture(4_096, 2, ImageFormat::Png)).is_ok());
    assert_eq!(cleaned("a.png", picture(4_097, 2, ImageFormat::Png)), Err(Why::PictureTooLarge));
    assert_eq!(cleaned("a.jpg", picture(2, 4_097, ImageFormat::Jpeg)), Err(Why::PictureTooLarge));
}

#[test]
fn what_is_no_picture_or_another_kind_of_it_is_refused() {
    let png = picture(30, 20, ImageFormat::Png);
    assert_eq!(
        cleaned("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
        Err(Why::NotAPicture)
    );
    assert_eq!(cleaned("a.jpg", png.clone()), Err(Why::NotAPicture));
    assert_eq!(cleaned("a.png", png[..png.len() / 2].to_vec()), Err(Why::NotAPicture));
    assert_eq!(cleaned("a.png", Vec::new()), Err(Why::NotAPicture));
}

#[test]
fn a_sound_begins_as_its_name_says() {
    let mut opus = b"OggS".to_vec();
    opus.resize(28, 0);
    opus.extend(b"OpusHead");
    let wave = b"RIFF\0\0\0\0WAVEfmt ".to_vec();
    assert_eq!(cleaned("a.opus", opus.clone()), Ok(opus.clone()));
    assert_eq!(cleaned("a.wav", wave.clone()), Ok(wave));
    assert_eq!(cleaned("a.wav", opus), Err(Why::NotASound));
    assert_eq!(cleaned("a.opus", b"MZ".to_vec()), Err(Why::NotASound));
}

#[test]
fn all_bad_pictures_are_told_at_once() {
    let others = [("a.png".to_owned(), vec![1]), ("b.opus".to_owned(), vec![2])].into();
    assert_eq!(Pack { others, ..course() }.cleaned().unwrap_err().len(), 2);
}

/// CRC-32 as PNG has it.
fn check_sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| {
                if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
            },
        )
    })
}
