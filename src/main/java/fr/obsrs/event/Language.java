package fr.obsrs.event;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that readers get: French by default, English. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private static final List<Locale> KNOWN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * @param asked {@code fr} or {@code en} from the address, when someone chose; anything else is no choice
     * @param accepted the {@code Accept-Language} header
     */
    public static Language of(@Nullable String asked, @Nullable String accepted) {
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(asked)) {
                return language;
            }
        }
        try {
            Locale best = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), KNOWN);
            return Locale.ENGLISH.equals(best) ? EN : FR;
        } catch (IllegalArgumentException malformedHeader) {
            return FR;
        }
    }

    /** {@code fr} or {@code en}: what {@code lang} says and what message bundles are asked for. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A message bundle in this language. */
    public <T> T words(Class<T> bundle) {
        return this == FR ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }

    public Locale locale() {
        return locale;
    }
}
