//! The files of a folder that was dropped, and of the folders in it. They are named here, and read where each is needed.

use std::collections::VecDeque;

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry,
};

/// What was found below a folder.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Every file.
    pub(super) files: Vec<FileSystemFileEntry>,
    /// The folders that the browser did not read to the end.
    pub(super) unread: Vec<String>,
}

/// Everything below a folder, however many files that are, folder by folder.
pub(super) async fn below(folder: FileSystemDirectoryEntry) -> Found {
    let mut found = Found::default();
    let mut waiting = VecDeque::from([folder]);
    while let Some(folder) = waiting.pop_front() {
        let reader = folder.create_reader();
        loop {
            // A browser gives a hundred at a time, and none once it has given all.
            let Some(entries) = batch(&reader).await else {
                found.unread.push(folder.name());
                break;
            };
            if entries.length() == 0 {
                break;
            }
            for entry in entries.iter().map(JsCast::unchecked_into::<FileSystemEntry>) {
                if entry.is_directory() {
                    waiting.push_back(entry.unchecked_into());
                } else {
                    found.files.push(entry.unchecked_into());
                }
            }
        }
    }
    found
}

async fn batch(reader: &FileSystemDirectoryReader) -> Option<Array> {
    let asked = Promise::new(&mut |given, refused| {
        if reader.read_entries_with_callback_and_callback(&given, &refused).is_err() {
            // An error that is thrown at once is reported like a later one. This call cannot fail.
            let _ = refused.call0(&JsValue::UNDEFINED);
        }
    });
    JsFuture::from(asked).await.ok()?.dyn_into().ok()
}

/// The file itself, if it is still there.
pub(super) async fn file_of(entry: &FileSystemFileEntry) -> Option<File> {
    let asked = Promise::new(&mut |given, refused| {
        entry.file_with_callback_and_callback(&given, &refused);
    });
    Some(JsFuture::from(asked).await.ok()?.unchecked_into())
}
