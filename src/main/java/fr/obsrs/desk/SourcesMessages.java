package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of sources, in French. What a script fills in is handed over as {@code %word%}. */
@MessageBundle(value = "sources", locale = "fr")
interface SourcesMessages {
    @Message("Les sources")
    String title();

    @Message("Aller au tableau")
    String skip();

    @Message("Retour au bureau")
    String back();

    @Message("Source")
    String source();

    @Message("État")
    String state();

    @Message("Dernière affiche")
    String lastPost();

    @Message("Depuis une heure")
    String lastHour();

    @Message("Ce qui se passe")
    String happening();

    @Message("À faire")
    String toDo();

    @Message("""
            {#switch name}\
            {#case 'direct'}Direct\
            {#case 'slow'}Lent\
            {#case 'by-hand'}Manuel\
            {#case 'off'}Coupé\
            {/switch}""")
    String condition(String name);

    /** Nothing for a connector that has no name of its own here. */
    @Message("""
            {#switch name}\
            {#case 'mastodon'}Mastodon\
            {#case 'bluesky'}Bluesky\
            {#case 'x'}X\
            {#case 'instagram'}Instagram\
            {#case 'threads'}Threads\
            {#case 'facebook'}Facebook\
            {#case 'youtube'}YouTube\
            {#case 'linkedin'}LinkedIn\
            {#case 'telegram'}Telegram\
            {#case 'form'}Formulaire\
            {#case 'feed'}Flux\
            {#case 'web'}Web\
            {#case 'webhook'}Webhook\
            {#case 'rehearsal'}Répétition\
            {#else}\
            {/switch}""")
    String network(String name);

    @Message("""
            {#switch n}\
            {#case '1'}une\
            {#case '2'}deux\
            {#case '3'}trois\
            {#case '4'}quatre\
            {#case '5'}cinq\
            {#case '6'}six\
            {#case '7'}sept\
            {#case '8'}huit\
            {#case '9'}neuf\
            {#case '10'}dix\
            {#else}{n}\
            {/switch}""")
    String number(String n);

    /** @param number in words */
    @Message("""
            {#switch condition}\
            {#case 'direct'}{number} {#if one}coule toute seule{#else}coulent toutes seules{/if}\
            {#case 'slow'}{number} {#if one}tousse{#else}toussent{/if}\
            {#case 'by-hand'}{number} {#if one}se porte{#else}se portent{/if} à la main\
            {#case 'off'}{number} {#if one}est coupée{#else}sont coupées{/if}\
            {/switch}""")
    String howMany(String number, boolean one, String condition);

    @Message(
            "Aucune source n’a encore fait signe\u00a0: elles démarrent, ou aucune n’est configurée. Le formulaire, lui, est ouvert.")
    String noReport();

    @Message("A répondu")
    String heard();

    @Message("Aucune depuis son démarrage")
    String none();

    @Message("Pas compté")
    String noFigure();

    @Message("Par tranches de 5\u202fmin, de la plus ancienne à la plus récente\u00a0: {numbers}")
    String slices(String numbers);

    /** @param name of a {@link SourceMove} */
    @Message("""
            {#switch name}\
            {#case 'pause'}Suspendre\
            {#case 'resume'}Reprendre\
            {#case 'restart'}Réessayer maintenant\
            {/switch}""")
    String move(String name);

    /** The same of the form. */
    @Message("{#switch name}{#case 'pause'}Fermer{#case 'resume'}Rouvrir{/switch}")
    String door(String name);

    @Message("""
            {#switch name}\
            {#case 'pause'}Suspension demandée\u00a0: {source}\
            {#case 'resume'}Reprise demandée\u00a0: {source}\
            {#case 'restart'}Nouvel essai demandé\u00a0: {source}\
            {/switch}""")
    String moved(String name, String source);

    @Message("Saisir un post")
    String enter();

    @Message("Rien à faire")
    String nothingToDo();

    @Message("L’ordre n’est peut-être pas parti. Rien n’est perdu\u00a0: appuyez encore une fois.")
    String unsure();

    @Message("Cette source n’est plus là.")
    String gone();

    @Message("{source}\u00a0: {state}")
    String changed(String source, String state);

    @Message("Réseau perdu\u00a0: ces états datent. On réessaie.")
    String offline();

    @Message("Si tout tombe, le mur tient.")
    String reassurance();

    @Message(
            "{#if n == '0'}Rien n’est encore collé, mais le mur est prêt.{#else if n == '1'}L’affiche déjà collée continue de tourner, même sans Internet.{#else}Les {n} affiches déjà collées continuent de tourner, même sans Internet.{/if}")
    String hanging(String n);

    @Message(
            "{#if n == '0'}Toutes les sources vont bien{#else if n == '1'}1 source lente ou coupée{#else}{n} sources lentes ou coupées{/if}")
    String trouble(String n);
}
