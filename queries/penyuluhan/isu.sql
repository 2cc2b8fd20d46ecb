-- Rumours and the clarification given: how often, how wide, and which still has no answer agreed.
--
-- grain   one row per isu
-- reads   log_penyuluhan
-- param   sampai             TIMESTAMPTZ  as-of instant
-- param   dari               TIMESTAMPTZ  first instant counted
-- column  isu                VARCHAR      -          rumour, in the words of the log
-- column  tema               VARCHAR      -          theme under which it was met
-- column  kegiatan           BIGINT       kunjungan  events that met it
-- column  tanpa_klarifikasi  BIGINT       kunjungan  of these: no clarification was noted
-- column  kelurahan          BIGINT       -          kelurahan in which it was met
-- column  peserta            BIGINT       orang      people reached
-- column  waktu_akhir        TIMESTAMPTZ  -          newest of these events
-- column  klarifikasi        VARCHAR      -          the clarification noted last, null when there is none
with

terakhir as (

    select
        trim(isu) as isu,
        klarifikasi
    from log_penyuluhan
    where klarifikasi is not null and waktu_kejadian >= $dari
    qualify row_number() over (
        partition by trim(isu)
        order by waktu_kejadian desc, waktu_catat desc, batch_no desc, lembar desc, baris desc
    ) = 1

)

select
    trim(p.isu) as isu,
    min(p.tema) as tema,
    count(*) as kegiatan,
    count(*) filter (where p.klarifikasi is null) as tanpa_klarifikasi,
    count(distinct p.kelurahan_kode) as kelurahan,
    cast(coalesce(sum(p.jumlah_peserta), 0) as bigint) as peserta,
    max(p.waktu_kejadian) as waktu_akhir,
    max(t.klarifikasi) as klarifikasi
from log_penyuluhan as p
left join terakhir as t on trim(p.isu) = t.isu
where p.waktu_kejadian >= $dari and trim(coalesce(p.isu, '')) <> ''
group by trim(p.isu)
order by kegiatan desc, isu asc
