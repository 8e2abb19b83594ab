/** What a running stack writes down about itself, for other commands and for its successor. */
@NullMarked
package com.legerible.localstack.launcher.state;

import org.jspecify.annotations.NullMarked;
