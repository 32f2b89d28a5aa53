package fr.obsrs.journal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people did with people, as the rest of a sentence of the journal, in French. */
@MessageBundle(value = "team", locale = "fr")
interface TeamMessages {
    /**
     * @param role empty where none is given
     * @param whom empty where it is about who did it
     */
    @Message("""
            {#switch what}\
            {#case 'invited'}invite quelqu’un\
            {#case 'uninvited'}retire une invitation{#if whom != ''} de {whom}{/if}\
            {#case 'joined'}rejoint l’équipe{#if whom == ''} par le premier lien{#else}, à l’invitation de {whom}{/if}\
            {#case 'role'}change {#if whom == ''}son rôle{#else}le rôle de {whom}{/if}\
            {#case 'removed'}{#if whom == ''}se retire de l’équipe{#else}retire {whom} de l’équipe{/if}\
            {#case 'linked'}fait un lien pour une nouvelle phrase de passe{#if whom != ''} de {whom}{/if}\
            {#case 'recovered'}choisit une nouvelle phrase de passe, par un lien {#if whom == ''}de la console{#else}de {whom}{/if}\
            {#case 'changed'}change sa phrase de passe\
            {#case 'ended'}ferme une session de {whom}\
            {#else}{what}\
            {/switch}{#switch role}\
            {#case ''}\
            {#case 'viewer'}, lecture seule\
            {#case 'moderator'}, modération\
            {#case 'admin'}, administration\
            {#else}, {role}\
            {/switch}""")
    String did(String what, String role, String whom);
}
