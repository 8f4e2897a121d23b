//! Writes zip archives byte by byte, so that each can be wrong in its own way.

/// What an entry of an archive says of itself, and what is there.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) name: Vec<u8>,
    pub(super) local_name: Vec<u8>,
    pub(super) content: Vec<u8>,
    pub(super) size: u32,
    pub(super) method: u16,
    pub(super) flags: u16,
    pub(super) crc: u32,
    pub(super) system: u16,
    pub(super) attributes: u32,
    pub(super) extra: Vec<u8>,
    /// What stands behind the content.
    pub(super) behind: Vec<u8>,
}

/// A stored entry.
pub(super) fn entry(name: &str, content: &[u8]) -> Entry {
    let mut crc = flate2::Crc::new();
    crc.update(content);
    Entry {
        name: name.as_bytes().to_vec(),
        local_name: name.as_bytes().to_vec(),
        content: content.to_vec(),
        size: u32::try_from(content.len()).unwrap(),
        method: 0,
        flags: 0,
        crc: crc.sum(),
        system: 20,
        attributes: 0,
        extra: Vec::new(),
        behind: Vec::new(),
    }
}

fn numbers(bytes: &mut Vec<u8>, shorts: &[u16], longs: &[u32]) {
    bytes.extend(shorts.iter().flat_map(|it| it.to_le_bytes()));
    bytes.extend(longs.iter().flat_map(|it| it.to_le_bytes()));
}

fn length(bytes: &[u8]) -> u16 {
    u16::try_from(bytes.len()).unwrap()
}

fn long_length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap()
}

/// The local part of an entry: its header and its content.
pub(super) fn local(entry: &Entry) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    numbers(&mut bytes, &[20, entry.flags, entry.method, 0, 0], &[entry.crc]);
    numbers(&mut bytes, &[], &[long_length(&entry.content), entry.size]);
    numbers(&mut bytes, &[length(&entry.local_name), 0], &[]);
    [bytes, entry.local_name.clone(), entry.content.clone(), entry.behind.clone()].concat()
}

/// A directory of entries that begin there, with the record at its end.
pub(super) fn directory(entries: &[(Entry, u32)], at: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (entry, offset) in entries {
        bytes.extend(b"PK\x01\x02");
        numbers(&mut bytes, &[entry.system, 20, entry.flags, entry.method, 0, 0], &[entry.crc]);
        numbers(&mut bytes, &[], &[long_length(&entry.content), entry.size]);
        let lengths = [length(&entry.name), length(&entry.extra), 0, 0, 0];
        numbers(&mut bytes, &lengths, &[entry.attributes, *offset]);
        bytes.extend(&entry.name);
        bytes.extend(&entry.extra);
    }
    let (count, size) = (u16::try_from(entries.len()).unwrap(), long_length(&bytes));
    bytes.extend(end(count, size, at, b""));
    bytes
}

pub(super) fn end(count: u16, size: u32, at: u32, comment: &[u8]) -> Vec<u8> {
    let mut bytes = b"PK\x05\x06".to_vec();
    numbers(&mut bytes, &[0, 0, count, count], &[size, at]);
    numbers(&mut bytes, &[length(comment)], &[]);
    bytes.extend(comment);
    bytes
}

/// An archive of these entries, one after the other.
pub(super) fn archive(entries: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut listed) = (Vec::new(), Vec::new());
    for entry in entries {
        listed.push((entry.clone(), long_length(&bytes)));
        bytes.extend(local(entry));
    }
    let at = long_length(&bytes);
    bytes.extend(directory(&listed, at));
    bytes
}
