package fr.obsrs.access;

/** Somebody took this name a moment before. */
final class NameTakenException extends Exception {}
