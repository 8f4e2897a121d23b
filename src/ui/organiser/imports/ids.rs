//! How elements of the page of the ballots are named, where one part of the page leads to another.

/// The title of the backup, where the focus goes once what was pressed is gone.
pub(super) const BACKUP: &str = "sauvegarde";

/// What a backup would change.
pub(super) const PREVIEW: &str = "sauvegarde-apercu";
