package com.legerible.streaming.kafka;

import com.legerible.contracts.topics.Topic;

/** An event on its way to a topic. */
public record Outgoing(Topic topic, String key, Object event) {}
