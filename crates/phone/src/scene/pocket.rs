//! Scenes that start in one of the phone's own apps.

use std::sync::Arc;

use crate::browser::site::SitePage;
use crate::camera::Camera;
use crate::danger::sort;
use crate::danger::stand::LISTED;
use crate::dialler::book::Who;
use crate::dialler::contact::ContactCard;
use crate::dialler::edit::Edit;
use crate::dialler::{Dialler, Tab};
use crate::sms::thread::ThreadPage;
use crate::state::{App, State};
use crate::store::product::ProductPage;
use crate::ui::Of;
use crate::world::World;

/// Opens the app this page belongs to, at this page; `false` if it is none of these apps.
pub(super) fn opens(state: &mut State, world: &World, at: &str) -> bool {
    let (screen, entity) = at.split_once(':').unwrap_or((at, ""));
    let app = match screen.split('.').next() {
        Some("dialler") => App::Dialler,
        Some("sms") => App::Sms,
        Some("camera") => App::Camera,
        Some("store") => App::Store,
        Some("browser") => App::Browser,
        Some("weather") => App::Weather,
        Some("danger") => App::Safety,
        _ => return false,
    };
    let tab = |tab| Some(Dialler { tab, ..Dialler::default() }.into());
    let camera = |camera: Camera| Some(camera.into());
    let page = match screen {
        "dialler.recent" => tab(Tab::Recent),
        "dialler.contacts" => tab(Tab::Contacts),
        "dialler.favourites" => tab(Tab::Favourites),
        "dialler.edit" => Some(Edit::new("").into()),
        "dialler.contact" => world
            .find_contact(entity)
            .map(|contact| ContactCard { who: Who::World(contact), asking: false }.into()),
        "sms.thread" => world.find_thread(entity).map(|thread| ThreadPage { thread, scroll: 0 }.into()),
        "camera.selfie" => camera(Camera { front: true, ..Camera::default() }),
        "camera.covered" => camera(Camera { covered: true, ..Camera::default() }),
        "camera.video" => camera(Camera { video: true, ..Camera::default() }),
        "store.product" => {
            world.find_product(entity).map(|product| ProductPage { product, warned: false }.into())
        }
        "danger.sorting" => world.find_sorting(entity).map(|sorting| {
            Arc::make_mut(&mut state.content).set_mark(LISTED.of(Of::Sorting(sorting)), 1);
            sort::opened(world, state.reads(world), sorting)
        }),
        "browser.page" => world.find_site(entity).map(|site| SitePage::opened(world, site).into()),
        "dialler.keypad" | "sms.senders" | "camera.photo" | "store.market" | "browser.start"
        | "weather.days" | "danger.list" => {
            state.open(app);
            return true;
        }
        _ => None,
    };
    let Some(page) = page else { return false };
    state.open(app);
    match page {
        // A tab, or what the lens does, is the app's first page itself.
        page @ (crate::page::Page::Dialler(_) | crate::page::Page::Camera(_)) => {
            if let Some(first) = state.page_mut() {
                *first = page;
            }
        }
        page => state.push(page),
    }
    true
}
