//! What goes to each juror: the rows of a mail merge.

use super::jury::fragment;
use crate::edition::Edition;
use crate::format::roster_v1::Roster;

/// What a juror is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The name of the juror.
    pub name: String,
    /// Where to, as far as the organiser knows.
    pub email: String,
    /// The personal link.
    pub link: String,
    /// Until when it opens, where that has an end: `YYYY-MM-DDThh:mm:ssZ`.
    pub until: String,
    /// The names of the parts of the jury.
    pub panels: String,
}

/// The letters to all who have an invitation that holds; `desk` is the address at which jurors work.
pub fn letters(roster: &Roster, edition: &Edition, desk: &str) -> Vec<Letter> {
    let mut letters = Vec::new();
    for juror in &roster.jurors {
        let issued = juror.standing();
        let Some((issued, fragment)) = issued.and_then(|it| Some((it, fragment(it)?))) else {
            continue;
        };
        let panels = edition.panels.iter().filter(|it| juror.person.panels.contains(&it.id));
        let panels: Vec<_> = panels.map(|it| it.name.as_str()).collect();
        letters.push(Letter {
            name: juror.person.name.clone(),
            email: juror.person.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            link: format!("{desk}#{fragment}"),
            until: issued.invitation.until.clone().unwrap_or_default(),
            panels: panels.join(", "),
        });
    }
    letters
}

impl Letter {
    /// As a line of a table: name, address, link, end, panels.
    pub fn cells(&self) -> Vec<&str> {
        vec![&self.name, &self.email, &self.link, &self.until, &self.panels]
    }
}
