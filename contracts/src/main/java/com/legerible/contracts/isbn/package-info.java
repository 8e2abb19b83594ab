/** International Standard Book Numbers, as people, lists and spreadsheets write them. */
@NullMarked
package com.legerible.contracts.isbn;

import org.jspecify.annotations.NullMarked;
