//! What stands in a published folder: the pages, the pictures, the files that machines read.
//!
//! Functions from an edition to bytes. The same edition gives the same bytes.

pub mod page;
pub mod picture;
