// Made by `npm run generate` from schemas/. Not to be edited.
import type { Artifact, BenchmarkEvidence, Bundle, CitationCheck, Comparison, CorrectionRecord, GateVerdict, LibraryDescription, LogEntry, MathResult, PageList, PaperManifest, ProofCertificate, ProofClaim, QualityDimensions, QualityTier, Question, ReproScript, Retrieval, ReviewMonitor, RunRecord, Search, Site, SourceProvenance, Synthesis, VerificationLevels } from './types.ts';

interface Validator<T> {
  (value: unknown): value is T;
  errors?: { instancePath: string; message?: string }[] | null;
}

export declare const isArtifact: Validator<Artifact>;
export declare const isBenchmarkEvidence: Validator<BenchmarkEvidence>;
export declare const isBundle: Validator<Bundle>;
export declare const isCitationCheck: Validator<CitationCheck>;
export declare const isComparison: Validator<Comparison>;
export declare const isCorrectionRecord: Validator<CorrectionRecord>;
export declare const isGateVerdict: Validator<GateVerdict>;
export declare const isLibraryDescription: Validator<LibraryDescription>;
export declare const isLogEntry: Validator<LogEntry>;
export declare const isMathResult: Validator<MathResult>;
export declare const isPageList: Validator<PageList>;
export declare const isPaperManifest: Validator<PaperManifest>;
export declare const isProofCertificate: Validator<ProofCertificate>;
export declare const isProofClaim: Validator<ProofClaim>;
export declare const isQualityDimensions: Validator<QualityDimensions>;
export declare const isQualityTier: Validator<QualityTier>;
export declare const isQuestion: Validator<Question>;
export declare const isReproScript: Validator<ReproScript>;
export declare const isRetrieval: Validator<Retrieval>;
export declare const isReviewMonitor: Validator<ReviewMonitor>;
export declare const isRunRecord: Validator<RunRecord>;
export declare const isSearch: Validator<Search>;
export declare const isSite: Validator<Site>;
export declare const isSourceProvenance: Validator<SourceProvenance>;
export declare const isSynthesis: Validator<Synthesis>;
export declare const isVerificationLevels: Validator<VerificationLevels>;
