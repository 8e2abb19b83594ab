package com.legerible.backend.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A book of an acquisition that is to be undone.
 *
 * @param rowVersion that the acquisition left
 * @param before see {@link Acquired#before}; absent where the book was added
 */
public record TakenBack(long bookId, long rowVersion, @Nullable String before) {}
