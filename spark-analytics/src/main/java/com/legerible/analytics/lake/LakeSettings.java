package com.legerible.analytics.lake;

import java.io.Serializable;

/** Where the lake is; sent to the executors with each task. */
public record LakeSettings(String addresses, String datacenter) implements Serializable {}
