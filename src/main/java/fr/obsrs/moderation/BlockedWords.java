package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.moderation.Words.Word;
import fr.obsrs.post.Post;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds a post that says a blocked word or group of words: as whole words only, because as letters within words a list
 * of French insults would hold {@code conseil}, {@code concert} and {@code culture}.
 */
final class BlockedWords implements Rule {
    /** By first word, in both its forms. */
    private final Map<String, List<List<Word>>> entries = new HashMap<>();

    BlockedWords(Collection<String> blocked) {
        for (String entry : blocked) {
            List<Word> words = Words.of(entry);
            if (!words.isEmpty()) {
                Word first = words.get(0);
                entries.computeIfAbsent(first.plain(), none -> new ArrayList<>(1))
                        .add(words);
                if (!first.looks().equals(first.plain())) {
                    entries.computeIfAbsent(first.looks(), none -> new ArrayList<>(1))
                            .add(words);
                }
            }
        }
    }

    /** The list that comes with the product: strong insults in French and English, one entry a line. */
    static List<String> shipped() {
        InputStream list = Objects.requireNonNull(
                BlockedWords.class.getResourceAsStream("/moderation/blocked-words.txt"), "list of blocked words");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "blocked-words";
    }

    @Override
    public List<Finding> check(Post post) {
        List<Finding> findings = new ArrayList<>(find(post.text()));
        boolean elsewhere = !find(post.author().name()).isEmpty()
                || (post.warning() != null && !find(post.warning()).isEmpty())
                || post.media().stream().anyMatch(media -> !find(media.alt()).isEmpty());
        if (elsewhere) {
            findings.add(new Finding(name(), 0, 0));
        }
        return findings;
    }

    private List<Finding> find(String text) {
        List<Word> words = Words.of(text);
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int from = at;
            Word first = words.get(at);
            List<List<Word>> candidates = new ArrayList<>(entries.getOrDefault(first.plain(), List.of()));
            candidates.addAll(entries.getOrDefault(first.looks(), List.of()));
            candidates.stream()
                    .filter(entry -> stands(entry, words, from))
                    .mapToInt(List::size)
                    .max()
                    .ifPresent(length -> findings.add(new Finding(
                            name(), first.start(), words.get(from + length - 1).end())));
        }
        findings.sort(Comparator.comparingInt(Finding::start));
        return findings;
    }

    private static boolean stands(List<Word> entry, List<Word> words, int from) {
        if (from + entry.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < entry.size(); i++) {
            Word word = words.get(from + i);
            boolean goesOn = i == 0 || word.start() >= words.get(from + i - 1).end();
            if (!goesOn || !entry.get(i).is(word)) {
                return false;
            }
        }
        return true;
    }
}
