-- Every promise or agreement with a partner as it stands: the row recorded last tells.
--
-- A promise that is due is not kept until somebody says it is: with news after the due date it is a
-- problem, without any it is silent. One without a due date can never be late, so it is silent too.
-- From best to worst: siap (kept), belum_waktunya, tanpa_kabar, masalah; batal stands outside.
--
-- grain   one row per nomor
-- reads   log_koordinasi
-- column  nomor             VARCHAR      -      number of the agreement
-- column  waktu_kejadian    TIMESTAMPTZ  -      the meeting at which it was made
-- column  instansi          VARCHAR      -      partner
-- column  hal               VARCHAR      -      subject
-- column  hasil             VARCHAR      -      what was agreed
-- column  penanggung_jawab  VARCHAR      -      post that answers for it
-- column  tenggat           TIMESTAMPTZ  -      due, null when no date was agreed
-- column  waktu_tenggat_awal  TIMESTAMPTZ  -      earliest due date ever agreed
-- column  is_diundur        BOOLEAN      -      the due date was put off since
-- column  status            VARCHAR      -      terbuka, ditepati, batal
-- column  keadaan           VARCHAR      -      siap, belum_waktunya, tanpa_kabar, masalah, batal
-- column  is_lewat          BOOLEAN      -      due and not kept
-- column  waktu_kabar       TIMESTAMPTZ  -      when the desk last learned anything about it
-- column  catatan           VARCHAR      -      remark of the newest row
-- column  berkas            VARCHAR      -      file of the newest row
-- column  lembar            VARCHAR      -      sheet of that row
-- column  baris             BIGINT       -      row number there
select
    nomor,
    waktu_kejadian,
    instansi,
    hal,
    hasil,
    penanggung_jawab,
    tenggat,
    min(tenggat) over (partition by nomor) as waktu_tenggat_awal,
    coalesce(min(tenggat) over (partition by nomor) < tenggat, false) as is_diundur,
    status,
    case
        when status = 'ditepati' then 'siap'
        when status = 'batal' then 'batal'
        when tenggat > getvariable('sampai') then 'belum_waktunya'
        when waktu_catat >= tenggat then 'masalah'
        else 'tanpa_kabar'
    end as keadaan,
    coalesce(status = 'terbuka' and tenggat <= getvariable('sampai'), false) as is_lewat,
    waktu_catat as waktu_kabar,
    catatan,
    berkas,
    lembar,
    baris
from log_koordinasi
qualify row_number() over (
    partition by nomor
    order by waktu_catat desc, batch_no desc, lembar desc, baris desc
) = 1
