// Reads a log with the Go team's implementation of notes and tiled logs (golang.org/x/mod/sumdb), which shares no line
// with ours: the checkpoint's signature, every tile and every entry under its root, and proofs that ours has made.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Folder string   `json:"folder"`
	Keys   []string `json:"keys"`
	// Proofs by ours, hashes in base64.
	Inclusion []struct {
		Index int64    `json:"index"`
		Proof []string `json:"proof"`
	} `json:"inclusion"`
	Consistency []struct {
		Size  int64    `json:"size"`
		Root  string   `json:"root"`
		Proof []string `json:"proof"`
	} `json:"consistency"`
}

func main() {
	var asked question
	must(json.NewDecoder(os.Stdin).Decode(&asked))
	tree := openCheckpoint(asked)
	tiles := tlog.TileHashReader(tree, files{asked.Folder})
	records := 0
	for index := int64(0); index < tree.N; index += 256 {
		for at, entry := range readBundle(asked.Folder, index, tree.N) {
			checkRecord(tree, tiles, index+int64(at), entry)
			records++
		}
	}
	for _, given := range asked.Inclusion {
		first := given.Index / 256 * 256
		entry := readBundle(asked.Folder, first, tree.N)[given.Index-first]
		must(tlog.CheckRecord(hashes(given.Proof), tree.N, tree.Hash, given.Index, tlog.RecordHash(entry)))
	}
	for _, given := range asked.Consistency {
		root := hashes([]string{given.Root})[0]
		must(tlog.CheckTree(tlog.TreeProof(hashes(given.Proof)), tree.N, tree.Hash, given.Size, root))
		own, err := tlog.ProveTree(tree.N, given.Size, tiles)
		must(err)
		must(tlog.CheckTree(own, tree.N, tree.Hash, given.Size, root))
	}
	fmt.Printf("{\"size\":%d,\"records\":%d,\"inclusion\":%d,\"consistency\":%d}\n",
		tree.N, records, len(asked.Inclusion), len(asked.Consistency))
}

// The checkpoint must be signed by each of the keys.
func openCheckpoint(asked question) tlog.Tree {
	text, err := os.ReadFile(filepath.Join(asked.Folder, "checkpoint"))
	must(err)
	var opened *note.Note
	for _, key := range asked.Keys {
		verifier, err := note.NewVerifier(key)
		must(err)
		opened, err = note.Open(text, note.VerifierList(verifier))
		must(err)
	}
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	return tlog.Tree{N: size, Hash: hashes(lines[2:3])[0]}
}

func checkRecord(tree tlog.Tree, tiles tlog.HashReader, index int64, entry []byte) {
	proof, err := tlog.ProveRecord(tree.N, index, tiles)
	must(err)
	must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
}

// A bundle of entries (c2sp.org/tlog-tiles): two bytes of length before each.
func readBundle(folder string, first, size int64) [][]byte {
	width := size - first
	if width > 256 {
		width = 256
	}
	tile := tlog.Tile{H: 8, L: -1, N: first / 256, W: int(width)}
	rest, err := os.ReadFile(filepath.Join(folder, pathOf(tile)))
	must(err)
	var entries [][]byte
	for len(rest) > 0 {
		length := int(rest[0])<<8 | int(rest[1])
		entries = append(entries, rest[2:2+length])
		rest = rest[2+length:]
	}
	if int64(len(entries)) != width {
		must(fmt.Errorf("%d entries in a bundle of %d", len(entries), width))
	}
	return entries
}

// Tiles as c2sp.org/tlog-tiles names them: as sumdb does, without the height and with another word for entries.
func pathOf(tile tlog.Tile) string {
	path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	return strings.Replace(path, "tile/data/", "tile/entries/", 1)
}

type files struct{ folder string }

func (files) Height() int { return 8 }

func (from files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range tiles {
		bytes, err := os.ReadFile(filepath.Join(from.folder, pathOf(tile)))
		if err != nil {
			return nil, err
		}
		read = append(read, bytes)
	}
	return read, nil
}

func (files) SaveTiles([]tlog.Tile, [][]byte) {}

func hashes(texts []string) []tlog.Hash {
	found := make([]tlog.Hash, 0, len(texts))
	for _, text := range texts {
		raw, err := base64.StdEncoding.DecodeString(text)
		must(err)
		var hash tlog.Hash
		if copy(hash[:], raw) != len(hash) || !bytes.Equal(hash[:], raw) {
			must(fmt.Errorf("no hash: %q", text))
		}
		found = append(found, hash)
	}
	return found
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
