package fr.obsrs.decision;

/**
 * What one rule found, without the words: where to look.
 *
 * @param rule its name, such as {@code blocked-words}
 * @param start first UTF-16 unit of the text; {@code start == end} means the post as a whole
 * @param end one past the last UTF-16 unit
 */
public record Finding(String rule, int start, int end) {}
