package fr.obsrs.topic;

/** Where a record stands in its topic; for one post, a later revision has the same partition and a higher offset. */
public record Place(int partition, long offset) {}
