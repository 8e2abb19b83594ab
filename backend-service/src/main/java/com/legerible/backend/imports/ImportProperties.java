package com.legerible.backend.imports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How imports work.
 *
 * @param folder where files are until they are taken in; replicas that share it share their imports
 * @param largest no file may be larger
 * @param room all files of the folder together may not be larger
 * @param atOnce how many imports a replica runs at the same time
 * @param batch how many records one transaction takes in
 * @param backlog how many facts may wait for Kafka before an import waits, too, so that loans that
 *     are made meanwhile are not late
 * @param silence after which another replica goes on with an import
 */
@ConfigurationProperties("legerible.imports")
record ImportProperties(
    Path folder,
    DataSize largest,
    DataSize room,
    int atOnce,
    int batch,
    int backlog,
    Duration silence) {}
