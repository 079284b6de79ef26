//! How are scenes written, and what has been done before them?

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct ScenesFile {
    pub scene: BTreeMap<String, SceneFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct SceneFile {
    pub at: String,
    #[serde(default)]
    pub following: Vec<String>,
    #[serde(default)]
    pub starred: Vec<String>,
    #[serde(default)]
    pub favourite: Vec<String>,
    #[serde(default)]
    pub read: Vec<String>,
    #[serde(default)]
    pub locked: bool,
    #[serde(default = "middle")]
    pub aim: (u8, u8),
    #[serde(default)]
    pub set: BTreeMap<String, u32>,
    /// What the owner has written just now.
    #[serde(default)]
    pub said: Vec<SaidFile>,
    /// Who calls through WeChat.
    pub ring: Option<RingFile>,
    #[serde(default)]
    pub dangers: Vec<u16>,
    #[serde(default)]
    pub forwarded: Vec<ForwardedFile>,
    #[serde(default)]
    pub posted: Vec<PostedFile>,
    pub font: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct SaidFile {
    pub to: String,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct ForwardedFile {
    pub article: String,
    pub to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct RingFile {
    pub from: String,
    /// Seconds after the scene begins.
    pub after: u32,
    #[serde(default)]
    pub video: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct PostedFile {
    pub article: Option<String>,
    pub photo: Option<String>,
    #[serde(default)]
    pub text: String,
    pub audience: AudienceFile,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(in crate::world) enum AudienceFile {
    Everyone,
    Private,
    Family,
}

fn middle() -> (u8, u8) {
    (2, 1)
}
