//! Working memory of one hashing thread.
//!
//! Mapped from the kernel directly, not through the allocator: unmapping gives it back at once,
//! whereas an allocator may keep tens of megabytes for later.
#![allow(
    unsafe_code,
    reason = "a mapping of its own has no safe interface in std"
)]

use std::io;
use std::ptr::NonNull;

use argon2::Block;
use rustix::mm::{MapFlags, ProtFlags, mmap_anonymous, munmap};

const _: () = assert!(size_of::<Block>() == Block::SIZE && align_of::<Block>() <= 4096);

/// A reusable run of argon2 blocks (1 KiB each); empty until it is asked for.
#[derive(Debug)]
pub(super) struct WorkingMemory {
    start: NonNull<Block>,
    blocks: usize,
    /// Blocks filled so far, each as often as it was filled: the work done in this memory.
    filled: u64,
}

// SAFETY: the mapping belongs to this value alone, and moving it to another thread moves the only
// pointer to it.
unsafe impl Send for WorkingMemory {}

impl WorkingMemory {
    pub(super) const fn empty() -> Self {
        Self {
            start: NonNull::dangling(),
            blocks: 0,
            filled: 0,
        }
    }

    /// Counts work: `blocks` blocks filled in each of `passes` passes.
    pub(super) const fn count(&mut self, blocks: usize, passes: u32) {
        self.filled += blocks as u64 * passes as u64;
    }

    pub(super) const fn filled(&self) -> u64 {
        self.filled
    }

    pub(super) const fn blocks_held(&self) -> usize {
        self.blocks
    }

    /// The first `blocks` blocks, mapped if there are not yet as many. What an earlier hash left
    /// in them is still there: argon2 overwrites each block before it reads it.
    pub(super) fn take(&mut self, blocks: usize) -> io::Result<&mut [Block]> {
        if self.blocks < blocks {
            self.release();
            let length = blocks
                .checked_mul(Block::SIZE)
                .ok_or(io::ErrorKind::OutOfMemory)?;
            // SAFETY: no address is asked for, so no existing mapping can be replaced.
            let start = unsafe {
                mmap_anonymous(
                    std::ptr::null_mut(),
                    length,
                    ProtFlags::READ | ProtFlags::WRITE,
                    MapFlags::PRIVATE,
                )?
            };
            // Fewer page-table walks: argon2 reads all over the region. Only a hint, so a kernel
            // that refuses it does no harm.
            #[cfg(target_os = "linux")]
            // SAFETY: the range is the mapping made above.
            let _ =
                unsafe { rustix::mm::madvise(start, length, rustix::mm::Advice::LinuxHugepage) };
            self.start = NonNull::new(start.cast()).ok_or(io::ErrorKind::OutOfMemory)?;
            self.blocks = blocks;
        }
        // SAFETY: `start` is page-aligned, which satisfies `Block`'s 64 bytes; `self.blocks >=
        // blocks` blocks are mapped there (or `blocks` is 0 and the pointer dangles); the kernel
        // zeroed them, and an all-zero `Block`, an array of integers, is valid; the borrow of
        // `self` keeps the slice unique and the mapping in place.
        Ok(unsafe { std::slice::from_raw_parts_mut(self.start.as_ptr(), blocks) })
    }

    /// Gives the memory back to the system.
    pub(super) fn release(&mut self) {
        if self.blocks == 0 {
            return;
        }
        // SAFETY: exactly the range that `take` mapped; no slice of it can be alive, for it would
        // borrow `self`.
        let unmapped = unsafe { munmap(self.start.as_ptr().cast(), self.blocks * Block::SIZE) };
        debug_assert!(unmapped.is_ok(), "a mapping of our own can be unmapped");
        self.start = NonNull::dangling();
        self.blocks = 0;
    }
}

impl Drop for WorkingMemory {
    fn drop(&mut self) {
        if self.blocks > 0 {
            // SAFETY: as in `release`.
            let _ = unsafe { munmap(self.start.as_ptr().cast(), self.blocks * Block::SIZE) };
            self.blocks = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_reused_grows_and_is_given_back() {
        let mut memory = WorkingMemory::empty();
        assert!(memory.take(0).expect("nothing").is_empty());
        memory.take(16).expect("16 KiB")[15].as_mut()[0] = 7;
        assert_eq!(memory.take(16).expect("still there")[15].as_ref()[0], 7);
        assert_eq!(memory.take(8).expect("a part").len(), 8);
        assert_eq!(memory.blocks_held(), 16);
        assert_eq!(memory.take(32).expect("more")[31].as_ref()[0], 0);
        memory.release();
        assert_eq!(memory.blocks_held(), 0);
        assert_eq!(memory.take(16).expect("again")[15].as_ref()[0], 0);
    }
}
