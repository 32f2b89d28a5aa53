package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What happens to each source, in French. */
@MessageBundle(value = "situations", locale = "fr")
interface SituationMessages {
    @Message("il y a {age}")
    String ago(String age);

    @Message("Ouvert à tous. Marche même si tous les réseaux tombent.")
    String form();

    @Message("Démarre. On attend sa première réponse.")
    String starting();

    @Message("Flux continu sur {tag}.")
    String streaming(String tag);

    @Message("Interrogée toutes les {every} sur {tag}{#if detail} ({detail}){/if}.")
    String polling(String tag, String every, String detail);

    @Message("Interrogée régulièrement sur {tag}{#if detail} ({detail}){/if}.")
    String pollingNowAndThen(String tag, String detail);

    @Message(
            "{#if wait}Met {wait} à répondre au lieu d’une seconde{#else}Tarde à répondre{/if}. On continue de l’interroger, sans rien perdre.")
    String sluggish(String wait);

    @Message("Un outil nous envoie ses posts dès qu’il en a.")
    String receiving();

    @Message(
            "Répond, mais avec une page vide\u00a0: personne n’y a encore posté {tag}, ou ce serveur garde ses hashtags pour ses membres.")
    String empty(String tag);

    @Message("Si des posts y sont visibles, donnez une clé puis relancez\u00a0:")
    String emptyHint();

    @Message("Ne répond pas{#if detail} ({detail}){/if}.")
    String unreachable(String detail);

    @Message("adresse introuvable")
    String unknownHost();

    @Message("Ouverte, mais muette depuis trop longtemps{#if detail} ({detail}){/if}\u00a0: on a rouvert la ligne.")
    String silent(String detail);

    @Message("On réessaie dans {age}, sans rien perdre.")
    String nextTry(String age);

    @Message("On réessaie tout seul, sans rien perdre.")
    String trying();

    @Message("Nous demande de patienter{#if detail} ({detail}){/if}.")
    String busy(String detail);

    @Message("On reprend dans {age}, sans rien perdre.")
    String resumes(String age);

    @Message("On reprend dès qu’elle veut bien, sans rien perdre.")
    String resumesSoon();

    @Message("Clé d’accès refusée{#if detail} ({detail}){/if}. Les affiches déjà collées restent au mur.")
    String tokenRefused(String detail);

    @Message("Mettez une clé valable, puis relancez\u00a0:")
    String tokenHint();

    @Message("Rien de tel à cette adresse{#if detail} ({detail}){/if}. Les affiches déjà collées restent au mur.")
    String wrongAddress(String detail);

    @Message("Corrigez l’adresse, puis relancez\u00a0:")
    String addressHint();

    @Message("Suspendue par {by} {ago}. Les affiches déjà collées restent au mur.")
    String paused(String by, String ago);

    @Message("Suspendue. Les affiches déjà collées restent au mur.")
    String pausedBySomebody();

    @Message("Fermé par {by} {ago}. Les affiches déjà collées restent au mur.")
    String closed(String by, String ago);

    @Message("Personne ne la lit en ce moment\u00a0: elle change de machine. Dernier signe {ago}.")
    String unattended(String ago);

    @Message("Si cela dure plus d’une minute, vérifiez que toutes les machines tournent.")
    String unattendedHint();

    @Message("Pas d’accès automatique configuré. Saisissez un post, il devient une affiche à relire.")
    String entered();

    @Message("Suspension demandée{#if by} par {by}{/if}…")
    String pausing(String by);

    @Message("Reprise demandée{#if by} par {by}{/if}…")
    String resuming(String by);
}
