package fr.obsrs.moderation;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text in a form that does not care for case, accents, width, invisible characters, look-alike letters
 * or digits in their stead, with the place of each in the text as written.
 */
final class Words {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final SpoofChecker LOOK_ALIKE = new SpoofChecker.Builder().build();
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}]++(?:[@$][\\p{L}\\p{M}\\p{N}\\p{Cf}@$]++)?+");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final String INSTEAD = "013457@$";
    private static final String MEANT = "oieastas";
    private static final int SPELT_OUT = 3;

    private Words() {}

    /**
     * One word.
     *
     * @param plain folded, without accents
     * @param looks what it looks like, in the Unicode consortium's reckoning; the same for all look-alikes
     */
    record Word(String plain, String looks, int start, int end) {
        /** Whether both are the same word, or one dresses up as the other. */
        boolean is(Word other) {
            return plain.equals(other.plain) || looks.equals(other.looks);
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (MatchResult found : (Iterable<MatchResult>) WORD.matcher(text).results()::iterator) {
            String plain = plain(found.group());
            if (!plain.isEmpty()) {
                words.add(new Word(plain, looks(plain), found.start(), found.end()));
            }
        }
        return joined(words);
    }

    /** Letters spelt out one by one are also the word that they spell. */
    private static List<Word> joined(List<Word> words) {
        List<Word> all = new ArrayList<>(words);
        int from = 0;
        while (from < words.size()) {
            int to = from;
            StringBuilder spelt = new StringBuilder();
            while (to < words.size() && words.get(to).plain().length() == 1) {
                spelt.append(words.get(to++).plain());
            }
            if (to - from >= SPELT_OUT) {
                String plain = spelt.toString();
                all.add(new Word(
                        plain,
                        looks(plain),
                        words.get(from).start(),
                        words.get(to - 1).end()));
            }
            from = Math.max(to, from + 1);
        }
        return all;
    }

    private static String plain(String word) {
        String folded = DECOMPOSED.normalize(COMPATIBLE.normalize(word));
        String bare = MARKS.matcher(folded).replaceAll("");
        return bare.chars().allMatch(Character::isDigit) ? bare : withoutDigitsForLetters(bare);
    }

    private static String withoutDigitsForLetters(String word) {
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            int instead = INSTEAD.indexOf(letters.charAt(i));
            if (instead >= 0) {
                letters.setCharAt(i, MEANT.charAt(instead));
            }
        }
        return letters.toString();
    }

    private static String looks(String plain) {
        return LOOK_ALIKE.getSkeleton(plain);
    }
}
