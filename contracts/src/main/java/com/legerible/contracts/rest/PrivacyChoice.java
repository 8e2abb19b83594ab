package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/** A reader's choice. */
public record PrivacyChoice(@Nullable Privacy privacy) {}
