//! The frame of the organiser's pages.

use leptos::prelude::*;

use crate::ui::components::page_head::PageHead;
use crate::ui::window::name_page;

/// Names the window, and puts title and introduction above the content.
#[component]
pub(in crate::ui::organiser) fn OrganiserPage(
    /// The title of the page.
    title: &'static str,
    /// The introduction of the page.
    lead: &'static str,
    /// The block of the page, if it has one.
    #[prop(optional)]
    block: &'static str,
    /// What stands below the page, such as a sheet to print.
    #[prop(optional)]
    below: Option<AnyView>,
    /// The content of the page.
    children: Children,
) -> impl IntoView {
    name_page(title);
    view! {
        <main id="contenu" tabindex="-1">
            <div class=format!("wrap wrap--narrow {block}").trim_end().to_owned()>
                <PageHead title>{lead}</PageHead>
                <div class="stack stack--wide">{children()}</div>
            </div>
            {below}
        </main>
    }
}
