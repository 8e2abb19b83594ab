/** Runs Postgres from the binaries that Maven fetched. */
@NullMarked
package com.legerible.localstack.postgres;

import org.jspecify.annotations.NullMarked;
