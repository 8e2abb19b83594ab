/** What a job asks of the cluster it runs on, and what the cluster has. */
@NullMarked
package com.legerible.analytics.cluster;

import org.jspecify.annotations.NullMarked;
