package fr.obsrs.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal's page, in the reader's language.
 *
 * @param at for programs, {@code time} for people
 * @param who a name, or words for who is no person
 * @param did what they did, as the rest of the sentence
 * @param quote the beginning of the post's words, while they are kept
 * @param rules names of the rules that found something, or were switched
 * @param author the pseudonym of who was marked
 * @param reason a code
 * @param fate that it changed nothing, and why; nothing where it applied
 * @param undo nothing where nobody can take it back from here
 */
record Row(
        long offset,
        String at,
        String time,
        String who,
        String did,
        @Nullable String post,
        @Nullable String quote,
        List<String> rules,
        @Nullable String author,
        @Nullable String reason,
        @Nullable String fate,
        @Nullable Undo undo) {}
