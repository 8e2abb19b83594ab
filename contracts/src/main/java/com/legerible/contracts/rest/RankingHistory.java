package com.legerible.contracts.rest;

import java.util.List;

/** What a ranking was at whole minutes, oldest first. */
public record RankingHistory(String window, List<Ranking> items) {}
