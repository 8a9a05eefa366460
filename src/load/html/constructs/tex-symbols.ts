/** What TeX calls the characters that formulas are made of: a command and its character, one after the other. */
const COMMANDS =
  'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω ' +
  'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ' +
  'sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ ' +
  'pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ circ ∘ oplus ⊕ otimes ⊗ cup ∪ cap ∩ setminus ∖ wedge ∧ vee ∨ ' +
  'leq ≤ geq ≥ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ succ ≻ mid ∣ parallel ∥ perp ⊥ ' +
  'in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ emptyset ∅ forall ∀ exists ∃ neg ¬ ' +
  'to → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓ ' +
  'infty ∞ partial ∂ nabla ∇ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ angle ∠ triangle △ ' +
  'ldots … cdots ⋯ vdots ⋮ ddots ⋱ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖';

const pairs = COMMANDS.split(' ');
const NAMES = new Map(
  pairs.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[pairs[i + 1] ?? '', `\\${name}`]] : [])),
);
NAMES.set('−', '-');
NAMES.set('′', '\\prime');
for (const [letter, set] of ['Nℕ', 'Zℤ', 'Qℚ', 'Rℝ', 'Cℂ']) NAMES.set(set ?? '', `\\mathbb{${letter}}`);

/**
 * What TeX calls a character.
 *
 * @returns a command, or the text itself where it is none of the characters that have one.
 */
export function texSymbol(text: string): string {
  return NAMES.get(text) ?? text;
}
