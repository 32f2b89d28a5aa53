package fr.obsrs.moderation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages of rules and authors, in French. */
@MessageBundle(value = "rules", locale = "fr")
interface RulesMessages {
    @Message("Les règles")
    String title();

    @Message("Aller aux règles")
    String skip();

    @Message("Les filtres retiennent. C’est vous qui décidez, et le journal s’en souvient.")
    String lead();

    @Message(
            "L’ordre n’est peut-être pas parti. Rien n’est perdu\u00a0: appuyez encore une fois, il ne comptera qu’une fois.")
    String unsure();

    @Message("Qui laisse monter les affiches")
    String modes();

    @Message("""
            {#switch name}\
            {#case 'manual'}À la main\
            {#case 'filtered'}Filtré\
            {#case 'closed'}Fermé\
            {/switch}""")
    String mode(String name);

    @Message("""
            {#switch name}\
            {#case 'manual'}Une personne affiche chaque post. Seuls les auteurs de confiance montent sans elle, et seulement si aucune règle ne tique.\
            {#case 'filtered'}Ce qui ne fait tiquer aucune règle monte tout seul, en une seconde. Le reste attend une personne.\
            {#case 'closed'}Rien ne monte tout seul, pas même un auteur de confiance. Les posts arrivent et attendent une personne.\
            {/switch}""")
    String modeMeans(String name);

    @Message(
            "Un changement vaut pour les posts qui arrivent ensuite\u00a0: ce qui attend attend toujours, ce qui est au mur y reste.")
    String modeMore();

    @Message("Passer à ce mode")
    String choose();

    @Message("En vigueur")
    String current();

    @Message("Ce que les règles retiennent")
    String rules();

    @Message("""
            {#switch name}\
            {#case 'blocked-words'}Mots surveillés\
            {#case 'too-many-links'}Trop de liens\
            {#case 'banned-author'}Auteurs mis à l’écart\
            {#case 'content-warning'}Derrière un avertissement\
            {#case 'held-source'}Recopié, pas lu à la source\
            {#case 'author-opt-out'}Auteur qui ne veut pas être repris\
            {#case 'bot-author'}Écrit par un programme\
            {#else}{name}\
            {/switch}""")
    String rule(String name);

    @Message("""
            {#switch name}\
            {#case 'blocked-words'}Un mot de la liste plus bas, en entier, quels que soient les accents, la casse ou les déguisements.\
            {#case 'too-many-links'}Plus de {links} liens dans un même post.\
            {#case 'banned-author'}Tout ce qu’écrit une personne que vous avez mise à l’écart. Arrêtée, la règle garde sa liste pour quand vous la remettrez.\
            {#case 'content-warning'}Son auteur l’a caché derrière un avertissement\u00a0: un écran ne peut pas demander.\
            {#case 'held-source'}Ce qui est saisi à la main, et les sources que la configuration garde à l’œil.\
            {#case 'author-opt-out'}Son réseau dit que cette personne refuse d’être retrouvée ou reprise.\
            {#case 'bot-author'}Son réseau dit que le compte est un robot.\
            {#else}\
            {/switch}""")
    String ruleMeans(String name, String links);

    @Message("""
            {#switch name}\
            {#case 'author-opt-out'}Toujours active\u00a0: c’est la volonté de la personne, et la loi protège ce refus.\
            {#case 'held-source'}Toujours active\u00a0: personne n’a vu l’original, quelqu’un doit comparer.\
            {#else}\
            {/switch}""")
    String always(String name);

    @Message("Active")
    String on();

    @Message("Arrêtée")
    String off();

    @Message("Arrêter")
    String turnOff();

    @Message("Remettre")
    String turnOn();

    @Message("La configuration l’autorise à écarter toute seule.")
    String rejecting();

    @Message("Mots surveillés")
    String words();

    @Message(
            "Un mot retient, il n’écarte jamais. En vigueur sur toutes les instances en une seconde, pour les posts qui arrivent ensuite.")
    String wordsMore();

    @Message("Ajouter un mot ou une expression")
    String addWord();

    @Message("Ajouter")
    String add();

    @Message("Retirer")
    String takeOff();

    @Message("Remettre")
    String putBack();

    @Message("Rien d’ajouté ici pour l’instant.")
    String noWords();

    @Message(
            "{#if n == 1}1 mot de la configuration et du logiciel{#else}{n} mots de la configuration et du logiciel{/if}")
    String givenWords(int n);

    @Message("Des injures, pour la plupart. Ouvrir la liste, c’est les lire.")
    String givenMore();

    @Message("Retiré ici")
    String takenOff();

    @Message("""
            {#switch flaw}\
            {#case 'NOTHING'}Il faut au moins une lettre ou un chiffre.\
            {#case 'LONG'}C’est trop long\u00a0: 80\u00a0caractères et 8\u00a0mots au plus.\
            {#case 'KNOWN'}«\u00a0{word}\u00a0» est déjà surveillé.\
            {#case 'EVERYTHING'}«\u00a0{word}\u00a0» se trouve dans presque toutes les affiches\u00a0: tout serait retenu. Choisissez un mot plus précis.\
            {#else}\
            {/switch}""")
    String wordRefused(String flaw, String word);

    @Message("Essayer un texte")
    String trial();

    @Message("Collez un texte pour voir ce que chaque règle en dirait. Rien n’est gardé.")
    String tryMore();

    @Message("Texte à essayer")
    String tryText();

    @Message("Essayer")
    String tryIt();

    @Message("Retiendrait")
    String wouldHold();

    @Message("Rien à redire")
    String wouldPass();

    @Message("Retiendrait, mais elle est arrêtée")
    String wouldHoldOff();

    @Message("Auteurs connus du bureau")
    String authors();

    @Message(
            "Personne n’est mis à l’écart ni de confiance. On commence depuis l’histoire d’une affiche, dans le journal.")
    String noAuthors();

    @Message("""
            {#switch mark}\
            {#case 'banned'}Mis à l’écart\
            {#case 'trusted'}De confiance\
            {#case 'none'}Comme tout le monde\
            {/switch}""")
    String mark(String mark);

    @Message("Voir ou changer")
    String change();

    @Message("Qui a changé quoi, dans le journal")
    String inJournal();
}
