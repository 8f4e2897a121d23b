//! The chance of the system, for keys and invitations.

use super::{Console, Exit};

pub(super) fn random<const N: usize>(console: &mut Console) -> Result<[u8; N], Exit> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| {
        let line = (console.text.inviting().no_chance)(&error.to_string());
        console.complain(&line);
        Exit::Unreadable
    })?;
    Ok(bytes)
}
