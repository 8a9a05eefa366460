import type { Candidate } from '../candidate.ts';
import { parseWebUrl } from '../context.ts';
import { type Facts, type FieldRule, oneValue } from './rule.ts';

/** Query parameters that tell where a reader came from. */
const TRACKERS =
  /^(?:utm_.*|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|mc_cid|mc_eid|igshid|igsh|srsltid|_ga|_gl|_hsenc|_hsmi|hsctatracking|mkt_tok|vero_id|oly_enc_id|oly_anon_id|wickedid|s_cid|cmpid|ncid|ref_src|ref_url|spm|scm|xtor|at_medium|at_campaign|ocid|guccounter|guce_referrer|guce_referrer_sig|__twitter_impression|amp_js_v|usqp|sr_share|share_token|soc_src|soc_trk|feature=share)$/i;

/** Resolves a URL and takes trackers and the fragment off; null when it isn't http or https. */
function cleanUrl(value: string, facts: Facts): string | null {
  const base = facts.context.options.url ?? facts.context.page.head.base ?? undefined;
  const url = parseWebUrl(value, parseWebUrl(base)?.href);
  if (!url) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name)) url.searchParams.delete(name);
  if (!url.hash.startsWith('#!')) url.hash = '';
  return url.href;
}

const HOME = /^\/(?:index\.\w+)?$/;

/** The page's canonical URL. A site that calls every page its home page is not believed. */
export const url: FieldRule = {
  clean(candidates, facts) {
    const cleaned = candidates.flatMap((candidate): Candidate[] => {
      const value = cleanUrl(oneValue(candidate), facts);
      return value === null ? [] : [{ ...candidate, values: [value] }];
    });
    const isHome = (candidate: Candidate): boolean => {
      const parsed = new URL(oneValue(candidate));
      return HOME.test(parsed.pathname) && parsed.search === '';
    };
    const deep = cleaned.filter((candidate) => !isHome(candidate));
    return deep.length > 0 ? deep : cleaned;
  },
  key: (values) => (values[0] ?? '').replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''),
};

/** The main image's URL. */
export const image: FieldRule = {
  clean: (candidates, facts) =>
    candidates.flatMap((candidate): Candidate[] => {
      const base = facts.context.page.head.base ?? facts.context.address?.href;
      const parsed = parseWebUrl(oneValue(candidate), parseWebUrl(base)?.href);
      return parsed ? [{ ...candidate, values: [parsed.href] }] : [];
    }),
  key: (values) => (values[0] ?? '').replace(/^https?:/, '').replace(/[?#].*$/s, ''),
};
