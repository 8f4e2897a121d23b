//! The editions of a folder, and the invitations to each of them that were taken back.

use super::root::{EDITION, EDITIONS, REVOCATIONS};
use super::{Files, PublishError};
use crate::edition::{Edition, Id};
use crate::format::revocations_v1::{self, Revocations};
use crate::json::pretty;
use crate::workflow::office::revoke::open_revocations;
use crate::workflow::open_edition::{OpenEdition, open_edition};

/// Every edition of a folder with the folder it lies in, the one of the site first.
pub(super) fn editions(files: &Files) -> Result<Vec<(String, OpenEdition)>, PublishError> {
    let own = files.get(EDITION).ok_or_else(|| PublishError::Missing(EDITION.to_owned()))?;
    let others = files.iter().filter_map(|(path, bytes)| {
        let folder = path.strip_suffix(EDITION)?;
        let name = folder.strip_prefix(EDITIONS)?.strip_suffix('/')?;
        (!name.is_empty() && !name.contains('/')).then_some((folder, bytes))
    });
    let mut editions: Vec<(String, OpenEdition)> = Vec::new();
    for (folder, bytes) in [("", own)].into_iter().chain(others) {
        let path = format!("{folder}{EDITION}");
        let name = folder.trim_start_matches(EDITIONS).trim_end_matches('/');
        if !folder.is_empty() && Id::<Edition>::parse(name).is_none() {
            return Err(PublishError::EditionFolder(path));
        }
        let Ok(open) = open_edition(bytes) else { return Err(PublishError::Edition(path)) };
        if editions.iter().any(|(_, other)| other.edition.id == open.edition.id) {
            return Err(PublishError::SameEdition(path));
        }
        editions.push((folder.to_owned(), open));
    }
    Ok(editions)
}

/// Of each edition with invited jurors the invitations that were taken back: as the organiser signed it, or none. A list
/// in the folder is the organiser's, also where an earlier publication put an empty one.
pub(super) fn revocations(
    folder: &Files,
    editions: &[(String, OpenEdition)],
) -> Result<Files, PublishError> {
    let mut lists = Files::new();
    for (above, open) in editions.iter().filter(|(_, open)| open.edition.organiser_key.is_some()) {
        let path = format!("{above}{REVOCATIONS}");
        let list = if let Some(bytes) = folder.get(&path) {
            if let Err(fault) = open_revocations(bytes, &open.edition) {
                return Err(PublishError::Revocations(path, fault));
            }
            bytes.clone()
        } else {
            let none = Revocations::none(open.edition.id.clone());
            pretty(&revocations_v1::write(&none)).into_bytes()
        };
        lists.insert(path, list);
    }
    Ok(lists)
}
