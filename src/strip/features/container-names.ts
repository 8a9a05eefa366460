import type { Reason } from '../../page.ts';
import type { ExtraEvidence } from '../evidence.ts';

/**
 * What words in class names, ids and roles speak for. A word is what stands between hyphens, underscores and spaces, all
 * lower case, so compounds are listed as content systems write them; a trailing `*` also takes longer words. The positive
 * and negative words began from those that Readability and boilerpipe's successors have in common.
 */
export const CONTAINER_NAMES: Readonly<Partial<Record<Reason | ExtraEvidence, string>>> = {
  body:
    'articlebody* articlecontent* articletext* storybody* storycontent* storytext* entrycontent postcontent postbody ' +
    'article__body article-body article-content article-text article-copy story-body story-content story-text ' +
    'entry-content post-content post-body post-text body-copy body-text body-content text-body rich-text richtext ' +
    'blog-content blog-body news-content news-body news-text content-body main-text field-name-body bodytext contentbody ' +
    'article-main article-section article-paragraph prose wysiwyg instapaper mw-parser-output',
  content: 'article* content* post posts entry story text body main hentry blogpost single page-content',
  side: 'sidebar* aside rail secondary complementary sidepanel modal popup* overlay tooltip toolbar',
  weak:
    'widget* infobox factbox side panel drawer list-item card cards carousel listing archive teaser teasers latest recent popular trending explore ' +
    'suggested similar toc tabs tablist skip search category biography bio discussion reactions accordion',
  foot: 'footer* contentinfo colophon foot postfooter bottom',
  head: 'masthead banner header* topbar site-header',
  title: 'headline title entry-title post-title article-title',
  subtitle:
    'subtitle subtitles subheadline subhead standfirst dek deck lede-text strapline article-summary teaser-text stand-first kicker-text intro-text',
  byline: 'byline* author authors writer posted-by entry-author contributor contributors',
  dateline:
    'date datetime timestamp* dateline published pubdate posted-on entry-date time updated datepublished datemodified postdate',
  tags: 'tags tag taglist tag-list tags-links post-tags keywords topics topic-list article-tags',
  section: 'section-name kicker eyebrow rubric category cat-links overline',
  weather: 'weather*',
  advertisement:
    'ad ads adv advert* adslot* adunit* adbox adsense dfp gpt sponsor* promo promos promoted promotion* outbrain taboola commercial partner-content affiliate*',
  cookies: 'cookie* consent gdpr ccpa onetrust cmp',
  paywall: 'paywall* piano-offer regwall metered subscribe-wall',
  newsletter: 'newsletter* subscribe subscription* signup sign-up mailchimp mc_embed optin mailinglist email-signup',
  comments:
    'comment comments comment* disqus* respond reply replies livefyre commento spotim kommentar* commentaires comentarios',
  share:
    'share shares sharing sharedaddy share-* social socials social-* addthis* addtoany* sharethis follow followus jp-relatedposts-share sharebar share-buttons',
  related:
    'related* relatedposts related-posts recommend* recirc* readmore read-more more-stories morestories most-read mostread mostpopular ' +
    'latest-news latest-posts recent-posts trending-now also-read read-next readnext up-next upnext crosssell you-may zergnet more-from ' +
    'suggested-articles suggested-stories suggested-posts suggested-reading similar-articles similar-stories similar-posts other-articles ' +
    'other-stories other-posts more-articles more-posts more-news next-article next-story also-like might-like may-like dont-miss',
  'author-bio':
    'author-bio authorbio author-box authorbox about-author author-info author-card author-description author-profile abouttheauthor',
  caption: 'caption* figcaption wp-caption-text credit credits photo-credit image-caption media-caption',
  form: 'form search-form login contact-form captcha poll survey quiz',
  navigation:
    'nav nav-* navbar* navigation* menu menus menu* breadcrumb* crumbs pagination pager paging page-numbers prev-next post-navigation skip-link sitemap ' +
    'submenu topnav subnav hamburger menubar',
  legal: 'copyright* disclaimer* legal imprint impressum terms',
  notice: 'disclosure correction* editors-note print-only screen-reader-text sr-only visually-hidden visuallyhidden',
};

/** What a tag speaks for. */
export const CONTAINER_TAGS: Readonly<Record<string, Reason | ExtraEvidence>> = {
  article: 'content',
  main: 'content',
  nav: 'navigation',
  aside: 'side',
  footer: 'foot',
  header: 'head',
  form: 'form',
  figcaption: 'caption',
  dialog: 'side',
};
