/** Lists that are read page by page, by key and never by number. */
@NullMarked
package com.legerible.backend.paging;

import org.jspecify.annotations.NullMarked;
