//! What can be written behind `wkt`? Shapes only; the words of the help stand in [`crate::texts`].

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "wkt", version, disable_help_subcommand = true)]
pub struct Arguments {
    #[arg(long, global = true, value_enum, default_value_t = Language::Zh)]
    pub lang: Language,
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    pub lessons: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

/// Language of sentences and help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Zh,
    En,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Phone(Phone),
    #[command(subcommand)]
    Lessons(Lessons),
    #[command(subcommand)]
    Voice(Voice),
    #[command(subcommand)]
    Roster(Roster),
    Report(Report),
    Card(Card),
    Verify(Json),
    Rebuild(Json),
    Demo(Json),
    Serve(Serve),
    Bench(Bench),
}

#[derive(Debug, Args)]
pub struct Json {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Phone {
    #[arg(long, value_name = "DIR")]
    pub world: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub scene: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "scene")]
    pub lesson: Option<String>,
    #[arg(long, value_name = "N", requires = "lesson", value_parser = clap::value_parser!(u16).range(1..))]
    pub step: Option<u16>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Lessons {
    List(Json),
    Check(Check),
    Show(Show),
    Pack(Pack),
    Import(TakePack),
}

#[derive(Debug, Args)]
pub struct Pack {
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct TakePack {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    #[arg(value_name = "DIR")]
    pub folders: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "ID")]
    pub lesson: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Voice {
    Lines,
}

#[derive(Debug, Subcommand)]
pub enum Roster {
    Import(Import),
    List(Json),
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub class: String,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Report {
    #[arg(value_enum, value_name = "NAME")]
    pub name: ReportName,
    #[arg(long, value_name = "NAME")]
    pub class: Option<String>,
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").required(true))]
pub struct Card {
    #[arg(value_name = "ID", group = "what")]
    pub ids: Vec<String>,
    #[arg(long, group = "what")]
    pub all: bool,
    #[arg(long, value_name = "ID", group = "what")]
    pub unit: Option<String>,
    #[arg(long, value_name = "N", group = "what", value_parser = clap::value_parser!(u16).range(1..))]
    pub week: Option<u16>,
    #[arg(long, group = "what", conflicts_with_all = ["resident", "class", "paper"])]
    pub plan: bool,
    #[arg(long, short, value_name = "DIR")]
    pub out: PathBuf,
    #[arg(long, value_enum, default_value_t = Paper::A4)]
    pub paper: Paper,
    #[arg(long, value_name = "NAME", conflicts_with = "class")]
    pub resident: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub class: Option<String>,
    #[arg(long)]
    pub json: bool,
}

/// Paper of a step card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    A4,
    A5,
}

/// The reports there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportName {
    Matrix,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Json,
}

#[derive(Debug, Args)]
pub struct Serve {
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    pub port: u16,
}

#[derive(Debug, Args)]
pub struct Bench {
    #[arg(long)]
    pub json: bool,
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..))]
    pub states: u32,
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u32).range(1..))]
    pub goals: u32,
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub from: u32,
    #[arg(long, value_name = "N", default_value_t = 60)]
    pub compared: u32,
    #[arg(long, value_enum)]
    pub only: Option<Figure>,
}

/// What `wkt bench` measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Figure {
    Touch,
    Hint,
    Proof,
    Store,
}
