package com.legerible.backend.lake;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the lake is.
 *
 * @param addresses host:port of some nodes
 * @param datacenter the one whose nodes are asked
 * @param timeout of each step of connecting, and of each question
 */
@ConfigurationProperties("legerible.lake")
record LakeProperties(
    @DefaultValue("127.0.0.1:9042") List<String> addresses,
    @DefaultValue("datacenter1") String datacenter,
    @DefaultValue("2s") Duration timeout) {}
