//! Files that a person chooses or drops. They are read in the page and not sent anywhere.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DragEvent, Event, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry,
    FileSystemFileHandle, HtmlInputElement,
};

use super::folders::{below, file_of};

/// What the browser says of something dragged that comes from outside of it.
const FILES: &str = "Files";

/// A file that was handed over and not read yet.
#[derive(Debug, Clone)]
pub struct Chosen {
    name: String,
    source: Source,
}

#[derive(Debug, Clone)]
enum Source {
    File(File),
    /// The system's name for a file, which the browser has not looked at yet.
    Handle(FileSystemFileHandle),
    /// A file in a folder that was dropped.
    Entry(FileSystemFileEntry),
    /// A folder in which no file was found.
    Folder,
}

/// A file with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile {
    /// Its name, without folders.
    pub name: String,
    /// Its bytes.
    pub content: Result<Vec<u8>, FileFault>,
}

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// It is a folder, and no file was found in it.
    Folder,
    /// It is larger than what was asked for.
    TooLarge,
    /// The browser could not: it was moved, or is another program's.
    Unreadable,
}

impl Chosen {
    /// A file by the handle that the system gave.
    pub(super) fn of_handle(handle: FileSystemFileHandle) -> Self {
        Self { name: handle.name(), source: Source::Handle(handle) }
    }

    /// Reads it, unless it is larger than this many bytes.
    pub async fn read(self, most: usize) -> ReadFile {
        let content = match self.source {
            Source::File(file) => read(&file, most).await,
            Source::Folder => Err(FileFault::Folder),
            Source::Entry(entry) => match file_of(&entry).await {
                Some(file) => read(&file, most).await,
                None => Err(FileFault::Unreadable),
            },
            Source::Handle(handle) => match JsFuture::from(handle.get_file()).await {
                Ok(file) => read(file.unchecked_ref(), most).await,
                Err(_) => Err(FileFault::Unreadable),
            },
        };
        ReadFile { name: self.name, content }
    }
}

async fn read(file: &File, most: usize) -> Result<Vec<u8>, FileFault> {
    // Checked before anything is read, because a large file is not a ballot.
    if u32::try_from(most).is_ok_and(|most| file.size() > f64::from(most)) {
        return Err(FileFault::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFault::Unreadable)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// The files of the field that changed, which goes on showing their names.
pub fn chosen(changed: &Event) -> Vec<Chosen> {
    field_of(changed).map(|field| files_of(&field)).unwrap_or_default()
}

/// The same, and the field is empty afterwards, so that the same ones can be chosen again.
pub fn taken(changed: &Event) -> Vec<Chosen> {
    let Some(field) = field_of(changed) else { return Vec::new() };
    let chosen = files_of(&field);
    field.set_value("");
    chosen
}

fn field_of(changed: &Event) -> Option<HtmlInputElement> {
    changed.target()?.dyn_into().ok()
}

fn files_of(field: &HtmlInputElement) -> Vec<Chosen> {
    let files = field.files();
    let at = |index| files.as_ref()?.get(index);
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    (0..count).filter_map(at).map(of_file).collect()
}

/// Whether files are dragged over the page, and not a word of it.
pub fn are_dragged(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind == FILES))
}

/// The dropped files, and those in dropped folders. The items are read at once, because browsers forget them after the
/// event.
pub fn dropped(event: &DragEvent) -> impl Future<Output = Vec<Chosen>> + use<> {
    let items = event.data_transfer().map(|data| data.items());
    let item = |index| {
        let item = items.as_ref()?.get(index)?;
        // A browser that does not know folders reads what it gives as a file, and fails.
        let entry = item.webkit_get_as_entry().ok().flatten();
        match entry.filter(FileSystemEntry::is_directory) {
            Some(folder) => Some(Dropped::Folder(folder.unchecked_into())),
            None => item.get_as_file().ok().flatten().map(Dropped::File),
        }
    };
    let count = items.as_ref().map_or(0, web_sys::DataTransferItemList::length);
    let dropped: Vec<_> = (0..count).filter_map(item).collect();
    async move {
        let mut chosen = Vec::new();
        for item in dropped {
            match item {
                Dropped::File(file) => chosen.push(of_file(file)),
                Dropped::Folder(folder) => chosen.extend(of_folder(folder).await),
            }
        }
        chosen
    }
}

enum Dropped {
    File(File),
    Folder(FileSystemDirectoryEntry),
}

/// All files below a folder; the folder itself where that is none, so that it is told too.
async fn of_folder(folder: FileSystemDirectoryEntry) -> Vec<Chosen> {
    let name = folder.name();
    let found = below(folder).await;
    let files = found.files.into_iter();
    let files = files.map(|entry| Chosen { name: entry.name(), source: Source::Entry(entry) });
    let unread = found.unread.into_iter().map(|name| Chosen { name, source: Source::Folder });
    let mut chosen: Vec<_> = files.chain(unread).collect();
    if chosen.is_empty() {
        chosen.push(Chosen { name, source: Source::Folder });
    }
    chosen
}

fn of_file(file: File) -> Chosen {
    Chosen { name: file.name(), source: Source::File(file) }
}
